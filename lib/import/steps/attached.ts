import { listAttached, type StagedAttachment, type StagedPost } from "@/db/imports/reads";
import { originalName } from "@/lib/addresses/of-uploads";
import type { Picture, PictureAddresses } from "@/lib/rich-text/html/options";
import type { PostFiles } from "../files/blog-files";
import { wholeAddress } from "../files/blog-places";
import type { Attachment } from "../html/options";

/** Where a post names files of the media library by their numbers. */
const NAMED =
  /\[(?:gallery|playlist)\b[^\]]{0,4000}\]|\bwp-image-\d{1,15}|<!--\s*wp:\S{1,80}\s+\{[^>]{0,4000}?"ids?":[^>]{0,4000}/g;
const ALL_OF_THE_POST = /\[gallery\b(?![^\]]{0,4000}\b(?:ids|include)\s*=)/;
const MOST_NUMBERS = 2_000;
/** The name of a file, not of what the picture shows. */
const NAME_OF_A_FILE =
  /^(?:img|dscn?|dscf|p|pict?|image|photo|screen[\s_-]?shot|mvi|gopr|vid)?[\s_-]*\d[\d\s_.-]*$|\.\w{3,4}$/i;

interface PostMedia {
  readonly featured: Attachment | undefined;
  readonly attachments: (ids: string[]) => Attachment[];
  readonly pictureOf: (addresses: PictureAddresses) => Picture;
}

/** The files of the media library that a post has, wherever in the export they come. */
export async function mediaOf(post: StagedPost, content: string, files: PostFiles): Promise<PostMedia> {
  const { featuredOldId } = post;
  const named = [...content.matchAll(NAMED)].flatMap(([text]) => text.match(/\d{1,15}/g) ?? []);
  const ids = [
    ...new Set([...named.slice(0, MOST_NUMBERS).map(Number), ...(featuredOldId ? [featuredOldId] : [])]),
  ];
  const found = ids.length > 0 ? await listAttached({ ids }) : [];
  const own = ALL_OF_THE_POST.test(content) ? await listAttached({ parent: post.oldId ?? 0 }) : [];
  const byId = new Map(found.map((attachment) => [attachment.oldId, described(attachment)]));
  const bySource = new Map(found.map(({ src }) => [stemOf(src), src]));
  const featured = featuredOldId ? byId.get(String(featuredOldId)) : undefined;
  if (featuredOldId && !featured) files.lacks(featuredOldId);
  return {
    featured,
    attachments: (wanted) =>
      wanted.length === 0 ? own.map(described) : wanted.flatMap((id) => byId.get(id) ?? []),
    pictureOf: (addresses) => {
      const original = addresses.map((address) => bySource.get(stemOf(address))).find(Boolean);
      return files.pictureOf(original ? [original, ...addresses] : addresses);
    },
  };
}

function described({ src, alt, title, caption }: StagedAttachment): Attachment {
  return { src, title, caption, alt: alt || (NAME_OF_A_FILE.test(title) ? "" : title) };
}

/** The same for every size of one picture. */
const stemOf = (address: string) =>
  URL.canParse(address) ? originalName(new URL(wholeAddress(address)).href) : address;
