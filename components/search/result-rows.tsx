import { MessageCircle, Tag } from "lucide";
import type { PersonHit, ReplyHit, TagHit } from "@/db/search/hits";
import type { MarkedText, Result } from "@/lib/actions/search";
import { commentPath, personPath, tagPath } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";
import { Marked } from "../answers/highlighted";
import { OutdatedNote } from "../answers/outdated-note";
import { Avatar } from "../people/avatar";
import { commenterName } from "../people/name-of";
import { RoleMark } from "../people/role-mark";
import { TagLinks } from "../tags/tag-links";
import { ThreadRow } from "../threads/thread-row";
import { Icon } from "../ui/icon";
import { Moment } from "../ui/moment";

export function ResultRows({ results }: { results: readonly Result[] }) {
  return (
    <ol className="rows hits">
      {results.map((result) => (
        <ResultRow key={`${result.of}${result.hit.id}`} result={result} />
      ))}
    </ol>
  );
}

function ResultRow({ result }: { result: Result }) {
  const marked = { title: <Marked {...result.title} />, text: <Marked {...result.text} /> };
  switch (result.of) {
    case "thread":
      return <ThreadRow thread={result.hit} {...marked} />;
    case "reply":
      return <ReplyRow reply={result.hit} title={result.title} text={result.text} />;
    case "tag":
      return <TagRow tag={result.hit} title={result.title} text={result.text} />;
    case "person":
      return <PersonRow hit={result.hit} title={result.title} text={result.text} />;
  }
}

interface Texts {
  readonly title: MarkedText;
  readonly text: MarkedText;
}

function ReplyRow({ reply, title, text }: Texts & { reply: ReplyHit }) {
  const { id, writer, byAuthor, accepted, outdated, helpfulCount, createdAt, thread, tags } = reply;
  return (
    <li className="row" data-by={writer?.handle}>
      <div className="headline-number">
        <Icon of={MessageCircle} size={22} />
        in a thread
      </div>
      <div>
        <h3>
          <a href={commentPath(id)} dir="auto">
            {"Re: "}
            <Marked {...title} />
          </a>
        </h3>
        <OutdatedNote of={outdated} />
        <p dir="auto">
          <Marked {...text} />
        </p>
        <div className="meta">
          <span className="kind">{thread.sample ? "Sample reply" : "Reply"}</span>
          <span className={byAuthor ? "by" : undefined} dir="auto">
            {`by ${commenterName({ state: "shown", writer })}`}
          </span>
          {accepted && <span className="mark ok">Accepted answer</span>}
          <TagLinks tags={tags.slice(0, TAGS_SHOWN)} />
          {helpfulCount > 0 && (
            <span>
              <b>{amount(helpfulCount)}</b>
              {" helpful"}
            </span>
          )}
          <Moment at={createdAt} />
        </div>
      </div>
    </li>
  );
}

const TAGS_SHOWN = 3;
const ALIASES_SHOWN = 4;

function TagRow({ tag, title, text }: Texts & { tag: TagHit }) {
  const aliases = tag.aliases.slice(0, ALIASES_SHOWN);
  return (
    <li className="row">
      <div className="headline-number">
        <Icon of={Tag} size={22} />
        {counted(tag.threadCount, "thread", "threads")}
      </div>
      <div>
        <h3>
          <a href={tagPath(tag.slug)} dir="auto">
            <Marked {...title} />
          </a>
        </h3>
        <p dir="auto">
          <Marked {...text} />
          {aliases.length > 0 && ` Also called ${listed(aliases)}.`}
        </p>
        <div className="meta">
          <span className="kind">Tag</span>
        </div>
      </div>
    </li>
  );
}

function PersonRow({ hit: { person }, title, text }: Texts & { hit: PersonHit }) {
  return (
    <li className="row">
      <div className="headline-number">
        <Avatar of={person} big />
      </div>
      <div>
        <h3>
          <a href={personPath(person.handle)} dir="auto">
            <Marked {...title} />
          </a>
        </h3>
        {text.excerpt && (
          <p dir="auto">
            <Marked {...text} />
          </p>
        )}
        <div className="meta">
          <span className="kind">{person.role === "member" ? "Runner" : "Staff"}</span>
          <RoleMark of={person} />
          {person.name && <span>{`@${person.handle}`}</span>}
          {person.guest && <span>guest</span>}
        </div>
      </div>
    </li>
  );
}
