import type { Schemas, SiteDetail } from '../api/client';

/** An address on one line: street and number, then postcode and town. */
export function addressOf(address: Schemas['Address']): string {
  const lines = [
    [address.street, address.house_number],
    [address.postcode, address.city],
  ];
  return lines.map((parts) => parts.filter(Boolean).join(' ')).filter(Boolean).join(', ');
}

/** What a place is called in a language: our own name, that of the source, or its title. */
export function titleOf(site: SiteDetail, language: string): string {
  return site.own_name ?? site.names[language] ?? site.title;
}
