/** Findings that stand by themselves: one from which that of a later visit goes on is counted with the later one. */
export function standing<T extends { id: string; continues?: string | null }>(findings: T[]): T[] {
  const earlier = new Set(findings.map((finding) => finding.continues));
  return findings.filter((finding) => !earlier.has(finding.id));
}
