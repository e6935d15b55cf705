export function npm(args) {
  const launcher = process.env.npm_execpath;
  return launcher?.endsWith(".js") ? [process.execPath, [launcher, ...args]] : ["npm", args];
}
