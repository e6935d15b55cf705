/** The folders in which WordPress kept uploads over the years, also of one blog among several. */
const FOLDER =
  /^(.*?)\/(?:(?:wp-content|app)\/uploads|wp-content\/blogs\.dir\/\d+\/files|files(?=\/(?:sites\/\d+\/)?\d{4}\/))\/(?:sites\/\d+\/)?(.+)$/i;
/** A size that WordPress added to the name of a smaller copy, or the sign of the largest copy that it shows. */
const SIZE = /-(\d{1,5})x(\d{1,5})(?=\.\w{2,5}$)/;
const LARGEST = /-(?:scaled|rotated)(?=\.\w{2,5}$)/;

export interface Upload {
  /** The blog's folder, "" at the top of a host. */
  readonly home: string;
  /** Within the folder of uploads: `2014/05/hill.png`. */
  readonly name: string;
}

/** What a path names if it leads to an upload of a WordPress blog. */
export function uploadAt(path: string): Upload | undefined {
  const [, home, name] = FOLDER.exec(path) ?? [];
  return home === undefined || name === undefined ? undefined : { home, name };
}

/** The one path under which an upload is known, whatever the folder was called. */
export const uploadPath = ({ home, name }: Upload): string => `${home}/wp-content/uploads/${name}`;

export function sizeIn(name: string): { width: number; height: number } | undefined {
  const [, width, height] = SIZE.exec(name) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : undefined;
}

/** Of a copy in any size, the name of the picture as it was uploaded. */
export const originalName = (name: string): string => name.replace(SIZE, "").replace(LARGEST, "");

/** The paths under which the copy of an upload may be known, the likeliest first. */
export function uploadsNamed(path: string): string[] {
  const upload = uploadAt(path);
  const known = upload ? uploadPath(upload) : path;
  return /\.\w{2,5}$/.test(path) ? [...new Set([known, originalName(known)])] : [];
}
