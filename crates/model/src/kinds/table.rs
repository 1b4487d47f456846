//! What follows from the rows: the kind, its ids, and the id of a record of whatever kind.

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal {
        id: $record:ident($id:ident) = $prefix:literal,
        one: $one:literal,
        many: $many:literal,
        display_name: $display_name:literal,
        subjects: $subjects:expr,
        files: $files:expr,
        shared_here: $shared_here:expr,
        retention: $retention:expr,
        draft_versions: $draft_versions:expr,
    })+) => {
        $crate::closed_list! {
            /// The kinds of protected records.
            pub enum RecordKind { $($(#[$doc])* $kind = $word,)+ }
        }

        impl RecordKind {
            /// What is said once about this kind.
            pub const fn row(self) -> &'static KindRow {
                match self {
                    $(Self::$kind => &KindRow {
                        prefix: $prefix,
                        one: $one,
                        many: $many,
                        display_name: $display_name,
                        entity: stringify!($kind),
                        subjects: $subjects,
                        files: $files,
                        shared_here: $shared_here,
                        retention: $retention,
                        draft_versions: $draft_versions,
                        journal: JournalWords {
                            list: concat!("list_", $many),
                            open: concat!("open_", $one),
                            create: concat!("create_", $one),
                            change: concat!("change_", $one),
                            give: concat!("give_", $one),
                            take_back: concat!("take_back_", $one),
                            propose_sharing: concat!("propose_sharing_", $one),
                            share_here: concat!("share_", $one, "_here"),
                            refuse_sharing: concat!("refuse_sharing_", $one),
                            stop_sharing: concat!("stop_sharing_", $one),
                            withdraw: concat!("withdraw_", $one),
                            erase: concat!("erase_", $one),
                            export: concat!("export_", $many),
                        },
                    },)+
                }
            }
        }

        $(const _: () = assert!(
            !RecordKind::$kind.row().would_be_lost_with_an_area(),
            "a kind about areas has to be about organisations as well: when an area is removed, its records move there"
        );)+

        $($crate::id::id!(#[doc = concat!("Id of one ", $display_name, ".")] $id, $prefix);)+

        /// A protected record of whatever kind; the beginning of its id says which.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum RecordId { $(#[doc = concat!("One ", $display_name, ".")] $record($id),)+ }

        impl RecordId {
            /// Makes an id of a kind from random bytes.
            pub fn from_random(kind: RecordKind, bytes: [u8; 16]) -> Self {
                match kind { $(RecordKind::$kind => Self::$record($id::from_random(bytes)),)+ }
            }

            /// Which kind of record it names.
            pub fn kind(self) -> RecordKind {
                match self { $(Self::$record(_) => RecordKind::$kind,)+ }
            }
        }

        impl std::fmt::Display for RecordId {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self { $(Self::$record(id) => std::fmt::Display::fmt(id, f),)+ }
            }
        }

        impl std::str::FromStr for RecordId {
            type Err = $crate::id::IdError;

            fn from_str(text: &str) -> Result<Self, $crate::id::IdError> {
                match text.split_once('_').map(|(prefix, _)| prefix) {
                    $(Some($prefix) => text.parse().map(Self::$record),)+
                    _ => Err($crate::id::IdError { expected: "record" }),
                }
            }
        }

        $(
            impl From<$id> for RecordId {
                fn from(id: $id) -> Self {
                    Self::$record(id)
                }
            }

            impl TryFrom<RecordId> for $id {
                type Error = $crate::id::IdError;

                fn try_from(id: RecordId) -> Result<Self, $crate::id::IdError> {
                    if let RecordId::$record(id) = id { Ok(id) } else { Err($crate::id::IdError { expected: $prefix }) }
                }
            }
        )+
    };
}

pub(crate) use kinds;
