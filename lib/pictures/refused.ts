import { DomainError } from "@/lib/errors";

const upToTenths = (number: number) =>
  new Intl.NumberFormat("en", { maximumFractionDigits: 1, roundingMode: "ceil" }).format(number);
const megapixels = (pixels: number) => upToTenths(pixels / 1e6);

export const refusedPicture = {
  noPicture: () =>
    refusal("This file is not a picture that can be shown here. Choose a JPEG, PNG, WebP, AVIF or GIF."),
  heic: () => refusal("This picture is a HEIC, which cannot be read here. Save it as a JPEG and add that."),
  tooManyPixels: (pixels: number, most: number) =>
    refusal(
      `This picture has ${megapixels(pixels)} megapixels; ${megapixels(most)} is the most. Make it smaller and add it again.`,
    ),
  broken: (cause: unknown) =>
    refusal(
      "This picture is damaged, or a part of it is missing. Open it on your device, save it anew and add that.",
      cause,
    ),
  slow: (cause: unknown) =>
    refusal("This picture took too long to read. Make it smaller and add it again.", cause),
};

function refusal(message: string, cause?: unknown): DomainError {
  return new DomainError("invalid", message, { fields: { picture: message }, cause });
}
