import { reservePicture, storePicture } from "@/lib/forum/content/pictures/operations";
import { LARGEST_PICTURE } from "@/lib/forum/content/pictures/rules";
import { keepPicture } from "@/lib/pictures/keep";
import { picturePath } from "@/lib/urls";
import { upload } from "@/lib/web/upload";

export const POST = upload(reservePicture, storePicture, {
  field: "picture",
  most: LARGEST_PICTURE,
  keep: ({ key }, file) => keepPicture(key, file),
  done: ({ key, width, height }) => ({ src: picturePath(key), width, height }),
});
