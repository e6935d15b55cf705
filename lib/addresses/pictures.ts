export const picturePath = (key: string) => `/uploads/${key}`;
export const pictureKeyOf = (path: string) => path.replace(/^\/uploads\//, "");
