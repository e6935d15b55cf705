import { listOldNames } from "@/db/guests/reads";
import { bareName } from "@/lib/display-names";
import { oldPostsPath } from "@/lib/urls";

/** Only for members with whose address somebody wrote on an imported blog. */
export async function OldPostsSection({ personId }: { personId: number }) {
  const names = await listOldNames(personId);
  if (names.length === 0) return null;
  return (
    <section className="setting" aria-labelledby="old-posts">
      <h2 id="old-posts">Your posts from the old blog</h2>
      <p>
        {"Somebody wrote there with your email address, as "}
        {names.map(({ id, person }, index) => (
          <span key={id}>
            {index > 0 && (index === names.length - 1 ? " and " : ", ")}
            <b dir="auto">{bareName(person)}</b>
          </span>
        ))}
        {". If that was you, these posts can be yours here."}
      </p>
      <p>
        <a className="btn" href={oldPostsPath("/")}>
          See the posts
        </a>
      </p>
    </section>
  );
}
