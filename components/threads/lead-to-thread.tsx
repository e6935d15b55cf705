import { threadPath } from "@/lib/urls";

type Props = { before: string; thread: Parameters<typeof threadPath>[0] & { readonly title: string } };

/** Below the title of a page about something in a thread: which thread. */
export function LeadToThread({ before, thread }: Props) {
  return (
    <>
      {`${before} `}
      <a href={threadPath(thread)} dir="auto">
        {thread.title}
      </a>
    </>
  );
}
