export const PRIVATE_INJURY =
  "Optional. Only you can see this. We use it to find threads for you, and for nothing else unless you agree.";
