// What the tests start leaves alone the `.env` of whoever runs them: by this it believes them read (lib/cli/env-files.ts).
process.env.__NEXT_PROCESSED_ENV = "true";

export {};
