import { type CommentOrder, threadPath } from "@/lib/urls";

const orders: { order: CommentOrder; name: string }[] = [
  { order: "best", name: "Best" },
  { order: "newest", name: "Newest" },
  { order: "oldest", name: "Oldest" },
];

type Props = { thread: { id: number; slug: string }; order: CommentOrder };

export function OrderBar({ thread, order }: Props) {
  const flat = order === "by-time";
  const link = (to: CommentOrder, name: string, here: boolean) => (
    <a key={name} href={`${threadPath(thread, to)}#replies`} aria-current={here ? "page" : undefined}>
      {name}
    </a>
  );
  return (
    <div className="bar">
      <nav className="tabs" aria-label="Sort replies">
        {orders.map((one) => link(one.order, one.name, one.order === order))}
      </nav>
      <nav className="tabs" aria-label="Show replies as">
        {link(flat ? "best" : order, "Tree", !flat)}
        {link("by-time", "By time", flat)}
      </nav>
    </div>
  );
}
