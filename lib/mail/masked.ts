export function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 1 ? "***" : `${address.slice(0, 1)}***${address.slice(at)}`;
}

export const withoutAddresses = (text: string) => text.replace(/[^\s<>@]+@[^\s<>@]+/g, maskedAddress);
