/** Somebody's name: whatever its script, the line around it stays in order. */
export function PersonName({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
