import { api, data, type Category } from '../api/client';
import { Asked } from '../lib/asked.svelte';
import { language } from '../lib/words.svelte';

/** The kinds of places in the language of the page. */
export const categoriesNow = (): Promise<Category[]> => data(api.GET('/api/v1/categories', { params: { query: { language: language() } } }));

/** The same, asked for while a component is made. */
export const askedCategories = () => new Asked<Category[]>(categoriesNow, []);
