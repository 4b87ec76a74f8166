/** What every listing of a library is asked with. */
export type ListingOptions = { json?: boolean; jsonl?: boolean; publishedBy?: string; recordedBy?: string };
