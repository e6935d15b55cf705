type Props = {
  of: { threadId: number } | { commentId: number };
  what: string;
  children: string;
};

export function Withdraw({ of, what, children }: Props) {
  const isThread = "threadId" in of;
  return (
    <section className="withdraw" aria-labelledby="withdraw">
      <h2 id="withdraw">Take it back</h2>
      <p className="hint">{children}</p>
      <details>
        <summary>{`Withdraw this ${what}`}</summary>
        <form method="post" action={isThread ? "/api/threads/withdraw" : "/api/comments/withdraw"}>
          {isThread ? (
            <input type="hidden" name="threadId" value={of.threadId} />
          ) : (
            <input type="hidden" name="commentId" value={of.commentId} />
          )}
          <p>Sure? You cannot bring it back yourself.</p>
          <button type="submit" className="btn danger">
            Yes, withdraw it
          </button>
        </form>
      </details>
    </section>
  );
}
