type Props = {
  of: { pending: boolean; told: string | undefined; press(): void };
  children: string;
};

export function PasskeyButton({ of: { pending, told, press }, children }: Props) {
  return (
    <>
      {told && (
        <p className="wrong" role="alert">
          {told}
        </p>
      )}
      <button type="button" className="btn" onClick={press} aria-disabled={pending}>
        {pending ? "Waiting for your device…" : children}
      </button>
    </>
  );
}
