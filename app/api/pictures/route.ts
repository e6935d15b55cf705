import { reservePicture, storePicture } from "@/lib/forum/pictures/operations";
import { LARGEST_PICTURE } from "@/lib/forum/pictures/rules";
import { keepPicture } from "@/lib/pictures/keep";
import { upload } from "@/lib/pipeline/upload";
import { picturePath } from "@/lib/urls";

export const POST = upload(reservePicture, storePicture, {
  field: "picture",
  most: LARGEST_PICTURE,
  keep: ({ key }, file) => keepPicture(key, file),
  done: ({ key, width, height }) => ({ src: picturePath(key), width, height }),
});
