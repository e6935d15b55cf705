/** The same for each export: everything that differs is in manifest.json. */
export const EXPORT_README = `# An export of a Comeback forum

This archive holds the whole forum in an open format, for any program.

- \`manifest.json\`: the version that wrote it, each table with its columns and its number of rows, and the pictures.
- \`tables/NAME/NNNNNN.jsonl\`: the rows of a table, one JSON object a line, in UTF-8, in the order of the primary key. Read
  the parts of a table in the order of their numbers. Times are in UTC, in ISO 8601. Bodies of posts are ProseMirror documents
  in JSON; their plain text is in \`body_text\`.
- \`pictures/KEY\`: the pictures. A post names a picture as \`/uploads/KEY\`.
- \`summary.json\`: the rows and the SHA-256 of each table’s lines, and pictures whose files were missing.
- \`checksums.sha256\`: the SHA-256 of every entry. Check with: sha256sum --check checksums.sha256

The archive holds email addresses and health data, and drafts, messages and hidden posts that readers never saw. Keep it as
safe as the forum.

To bring it into an empty forum of the same or a newer version: npm run forum -- import FILE
docs/export-format.md of Comeback explains every table.
`;
