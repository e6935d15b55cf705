import { createElement } from "react";
import { logoPath } from "@/lib/forum-settings/look";

type Props = { picture: string; size: number; alt: string };

/** The owner's logo, sharp on a screen with two pixels for one. */
export function LogoPicture({ picture, size, alt }: Props) {
  const src = logoPath(picture, size > 32 ? 180 : 64);
  return createElement("img", { src, alt, width: size, height: size });
}
