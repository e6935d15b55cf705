type Props = {
  of: { threadId: number } | { commentId: number };
  what: string;
  children: string;
};

export function Withdraw({ of, what, children }: Props) {
  const isThread = "threadId" in of;
  return (
    <section className="withdraw" aria-labelledby="withdraw">
      <h2 id="withdraw">{`Delete ${what}`}</h2>
      <p className="hint">{children}</p>
      <details>
        <summary>{`Delete this ${what}`}</summary>
        <form method="post" action={isThread ? "/api/threads/withdraw" : "/api/comments/withdraw"}>
          {isThread ? (
            <input type="hidden" name="threadId" value={of.threadId} />
          ) : (
            <input type="hidden" name="commentId" value={of.commentId} />
          )}
          <p>{`Are you sure? You cannot restore your ${what} yourself.`}</p>
          <button type="submit" className="btn danger">
            Yes, delete it
          </button>
        </form>
      </details>
    </section>
  );
}
