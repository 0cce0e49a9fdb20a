# Holds the mutants of a room against the accepted ones: prints those that survived without a reason, then the counts.
FNR == 1 { file++ }
file == 1 {
    if ($0 !~ /^#/ && $0 != "") accepted[$0]++
    next
}
{ made++ }
$1 == "Survived" || $1 == "NoCoverage" {
    survived++
    key = $2 ": " $4
    if (accepted[key] > 0) {
        accepted[key]--
        known++
    } else {
        print $2 ":" $3 ": " $4
        open++
    }
}
END {
    printf "%s: %d mutants, %d noticed, %d unnoticed with a reason, %d without\n", room, made, made - survived, known, open
    if (made == 0) {
        print room ": nothing was mutated; are its files where mutate.sh says?" > "/dev/stderr"
    }
    exit (made == 0 || open > 0)
}
