import { providerSignInPath } from "@/lib/urls";

type Props = { providers: readonly { id: string; name: string }[]; next: string };

export function ProviderButtons({ providers, next }: Props) {
  if (providers.length === 0) return null;
  return (
    <section className="providers" aria-labelledby="providers">
      <h2 id="providers">Without an email</h2>
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={providerSignInPath(id)}>
          <input type="hidden" name="next" value={next} />
          <button type="submit" className="btn">
            Continue with {name}
          </button>
        </form>
      ))}
      <p className="hint">
        The other site confirms who you are. We don’t copy your name or picture, and give you a random name
        here.
      </p>
    </section>
  );
}
