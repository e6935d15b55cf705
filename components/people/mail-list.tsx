import { Moment } from "../ui/moment";

type Mail = { name: string; to: string; subject: string; at: Date; text: string };
type Props = { mails: Mail[]; site: string };

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

/** Replaces the forum's address by the one at which this page was opened. */
function linked(text: string, site: string) {
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The parts never change their order.
      <a key={part} href={part.startsWith(`${site}/`) ? part.slice(site.length) : part}>
        {part}
      </a>
    ),
  );
}
