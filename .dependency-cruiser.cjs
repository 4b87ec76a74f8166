// Imports point one way: model ◀ text ◀ nlp ◀ reading, nlp ◀ library ◀ export; desk alone joins them.

/** What each layer may import of the others, itself aside. */
const ALLOWED = {
  model: [],
  text: ["model"],
  nlp: ["model", "text"],
  reading: ["model", "text", "nlp"],
  library: ["model", "text", "nlp"],
  export: ["model", "text", "nlp", "library"],
  desk: ["model", "text", "nlp", "reading", "library", "export"],
};

const layers = Object.entries(ALLOWED).map(([layer, others]) => ({
  name: `${layer}-imports`,
  comment: others.length ? `src/${layer} imports ${others.join(", ")} and nothing else of src/.` : `src/${layer} imports nothing else of src/.`,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: `^src/(${[layer, ...others].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: "known-layer",
      comment: "A new folder of src/ says here what it may import.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: `^src/(${Object.keys(ALLOWED).join("|")})/` },
      to: {},
    },
    {
      name: "desk-is-last",
      comment: "The surfaces are joined to the rest here and nowhere else.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/desk/" },
      to: { path: "^src/desk/" },
    },
    {
      name: "reading-stages",
      comment: "A stage of a reading imports no other stage and not the list of them: what it needs is handed to it.",
      severity: "error",
      from: { path: "^src/reading/([^/]+)/" },
      to: { path: "^src/reading/", pathNot: "^src/reading/$1/" },
    },
    {
      name: "library-steps",
      comment: "A step of the library imports no other step but the store and the facts that all compare; claims rest on all of them, and so does what is asked of a library (query).",
      severity: "error",
      from: { path: "^src/library/(?!query/|claims/)([^/]+)/" },
      to: { path: "^src/library/", pathNot: "^src/library/($1|store|facts)/" },
    },
    {
      name: "no-cycles",
      comment: "Two files that import each other are one file, or three.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-tests",
      comment: "Nothing that ships imports a test or a package that is there for the tests alone.",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.ts$" },
      to: { path: "\\.test\\.ts$", dependencyTypesNot: ["npm"] },
    },
    {
      name: "no-dev-packages",
      comment: "What ships imports only packages that are installed with it.",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Tests may import across stages: they try things together.
    exclude: { path: "\\.test\\.ts$" },
    // TypeScript 7 has no programming interface that the checker could use; swc reads the same imports, types' included.
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json"], exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
  },
};
