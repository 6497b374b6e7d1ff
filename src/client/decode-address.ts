/** A part of an address with its letters instead of their codes; as it stands where the codes are broken. */
export function decodeAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
