import type { TagRow } from "@/db/tags/reads";
import { tagPath } from "@/lib/urls";
import { amount } from "@/lib/words/counts";
import { figures, type Region, regions } from "./body-map-shapes";

interface Place {
  region: Region;
  tag: TagRow;
}

/** The list below has the same links in words. */
export function BodyMap({ tags }: { tags: TagRow[] }) {
  const places = regions.flatMap((region) => placeOf(region, tags));
  if (places.length === 0) return null;
  return (
    <section className="map" id="map">
      <h2>Where does it hurt?</h2>
      <svg viewBox="-18 0 341 334" aria-labelledby="hurts-drawn">
        <title id="hurts-drawn">Legs from the front and the back. Each body part is a link.</title>
        <path className="skin" d={figures.front} />
        <path className="skin" d={figures.back} />
        {places.map(({ region, tag }) => (
          <a key={region.name} href={tagPath(tag.slug)}>
            <text x={region.label.x} y={region.label.y} className={region.side}>
              {region.name}
            </text>
            <path className="r" d={region.shape} />
          </a>
        ))}
      </svg>
      <ul className="plain counts">
        {places.map(({ region, tag }) => (
          <li key={region.name}>
            <a href={tagPath(tag.slug)}>{region.name}</a>
            <span className="num">{amount(tag.threadCount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A region without an existing tag is not a link. */
function placeOf(region: Region, tags: TagRow[]): Place[] {
  const found = region.tags
    .map((slug) => tags.find((tag) => tag.slug === slug))
    .find((tag) => tag !== undefined);
  return found ? [{ region, tag: found }] : [];
}
