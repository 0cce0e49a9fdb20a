# Of Stryker's report a line a mutant, in words with tabs between: how it ended, its file, its line, what it changed.
def words: gsub("\\s+"; " ") | if length > 160 then .[:160] + "..." else . end;
def span($lines): .start as $from | .end as $to
    | if $from.line == $to.line then $lines[$from.line - 1][$from.column - 1:$to.column - 1]
      else [$lines[$from.line - 1][$from.column - 1:], $lines[$from.line:$to.line - 1][], $lines[$to.line - 1][:$to.column - 1]]
          | join(" ")
      end;
.files | to_entries[] | (.key | ltrimstr($root)) as $file | (.value.source | split("\n")) as $lines | .value.mutants[]
# What does not compile is no change. But Stryker also takes back good changes that stand beside such a one: "x.Count < 0" goes with
# "x.Sum". Nothing here tries those.
| select(.status | IN("Killed", "Timeout", "Survived", "NoCoverage", "Pending"))
| [.status, $file, .location.start.line, (.location | span($lines) | words) + " → " + (.replacement | words)]
| map(tostring)
# Nullable types keep null out; what comes in spite of them ends a few lines further on, and with another exception.
| select(.[3] | test("^ArgumentNullException\\.ThrowIfNull\\(@?\\w+\\); → ;$") | not)
| join("\t")
