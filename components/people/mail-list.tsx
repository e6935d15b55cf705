import { Moment } from "../ui/moment";

type Mail = { name: string; to: string; subject: string; at: Date; text: string };
type Props = { mails: Mail[]; site: string };

/** Mails newest first, with links that work. */
export function MailList({ mails, site }: Props) {
  return (
    <ol className="mails plain">
      {mails.map(({ name, to, subject, at, text }) => (
        <li key={name}>
          <h2>{subject}</h2>
          <p className="meta">
            <span>To {to}</span>
            <Moment at={at} />
          </p>
          <p className="text">{linked(text.trim(), site)}</p>
        </li>
      ))}
    </ol>
  );
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** A link of this forum leads to where this page was opened, by whatever name it was reached. */
function linked(text: string, site: string) {
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // A mail's text never changes its order.
      <a key={part} href={part.startsWith(`${site}/`) ? part.slice(site.length) : part}>
        {part}
      </a>
    ),
  );
}
