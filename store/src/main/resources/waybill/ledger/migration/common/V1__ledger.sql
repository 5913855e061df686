-- The ledger. Days are ISO texts (2024-06-14), moments ISO instants in UTC with microseconds, so that
-- both sort as they stand. Placeholders stand for the words in which the engines differ.

-- The bytes of documents as they came, each content once.
create table blob (
  sha256 ${text} primary key,
  size bigint not null,
  packed ${bytes} not null
);

-- A text as it was on a page or in a file. A row is never changed but for what is known of the text
-- (title, outlet, day), for its reader, and for the moment at which a revision took its place. key is
-- made of the bytes and the web address: no two documents that are current have the same.
create table document (
  id ${text} primary key,
  key ${text} not null,
  name ${text} not null,
  address ${text},
  media_type ${text} not null,
  title ${text},
  outlet ${text},
  published ${text},
  language ${text} not null,
  retrieved ${text},
  archive ${text},
  read_by ${text},
  added_at ${text} not null,
  superseded_at ${text},
  revision_of ${text} references document (id),
  blob ${text} not null references blob (sha256),
  blocks ${text} not null,
  body ${text} not null
);
create index document_address on document (address);
create unique index document_key on document (key) where superseded_at is null;
create index document_published on document (published);
create index document_revision on document (revision_of);

-- One claim, held from valid_from until valid_to. Columns are for queries; json is the claim itself,
-- with its offsets in code points. evidence and figure are places in UTF-16 units.
create table claim (
  id ${text} primary key,
  fingerprint ${text} not null,
  document ${text} not null references document (id),
  kind ${text} not null,
  supplier ${text},
  recipient ${text},
  party ${text},
  item ${text},
  class ${text} not null,
  designation ${text},
  calibre_mm ${real},
  low ${real},
  high ${real},
  unit ${text},
  hedge ${text},
  value_low ${real},
  value_high ${real},
  value_unit ${text},
  per ${text},
  day_from ${text},
  day_to ${text},
  stage ${text},
  modality ${text} not null,
  origin ${text},
  manner ${text},
  by_party ${text},
  confidence ${real} not null,
  rule ${text} not null,
  made_by ${text} not null,
  maker ${text} not null,
  state ${text} not null,
  replaces ${text} references claim (id),
  valid_from ${text} not null,
  valid_to ${text},
  evidence_start integer not null,
  evidence_end integer not null,
  figure_start integer,
  figure_end integer,
  quote ${text} not null,
  json ${text} not null
);
create index claim_document on claim (document, evidence_start);
create index claim_supplier on claim (supplier, recipient, class);
create index claim_recipient on claim (recipient, supplier, class);
create index claim_party_kind on claim (party, kind, class);
create index claim_class on claim (class, day_from);
create index claim_unsure on claim (confidence, id) where state = 'unreviewed' and valid_to is null;
create index claim_replaces on claim (replaces) where replaces is not null;

-- Every party of a claim with its role: supplier, recipient, party, by.
create table claim_party (
  party ${text} not null,
  role ${text} not null,
  claim ${text} not null references claim (id),
  primary key (party, role, claim)
) ${packed};
create index claim_party_claim on claim_party (claim);

-- Who says so: place 0 is the origin, nearer tellers follow.
create table claim_source (
  claim ${text} not null references claim (id),
  place integer not null,
  name ${text} not null,
  primary key (claim, place)
) ${packed};
create index claim_source_name on claim_source (name);

-- People, organs, bodies, groups, firms, outlets and states, and to whom they belong.
create table source (
  id ${text} primary key,
  kind ${text} not null,
  name ${text} not null,
  belongs_to ${text}
);
create table source_name (
  name ${text} not null,
  source ${text} not null references source (id),
  primary key (name, source)
) ${packed};
create table office (
  source ${text} not null references source (id),
  party ${text} not null,
  title ${text} not null,
  day_from ${text} not null,
  day_to ${text},
  primary key (source, party, title, day_from)
) ${packed};

-- Every change, in order; hash covers the row and the hash before it.
create table history (
  seq bigint primary key,
  at ${text} not null,
  who ${text} not null,
  act ${text} not null,
  subject ${text} not null,
  before ${text},
  after ${text},
  hash ${text} not null
);
create index history_subject on history (subject, seq);

-- What people said of claims. seq is that of its row in the history.
create table review (
  seq bigint primary key references history (seq),
  claim ${text} not null references claim (id),
  act ${text} not null,
  who ${text} not null,
  at ${text} not null,
  state_before ${text} not null,
  other ${text} references claim (id),
  remark ${text}
);
create index review_claim on review (claim, seq);
create index review_other on review (other);

-- What people wrote beside a document, a claim or a party.
create table note (
  seq bigint primary key references history (seq),
  subject ${text} not null,
  who ${text} not null,
  at ${text} not null,
  body ${text} not null
);
create index note_subject on note (subject, seq);
