/** A day as the user's own calendar has it, YYYY-MM-DD. */
export function dayOf(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
