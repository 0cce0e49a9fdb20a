# Holds mutants against those that are listed with a reason: prints those that survived without one, then what came of each file.
FNR == 1 { input++ }
input == 1 {
    if ($0 !~ /^#/ && $0 != "") listed[$0]++
    next
}
{
    if (!($2 in made)) order[++files] = $2
    made[$2]++
}
# What could not be tried (Pending) no test has noticed either.
$1 == "Survived" || $1 == "NoCoverage" || $1 == "Pending" {
    key = $2 ": " $4
    if (listed[key] > 0) {
        listed[key]--
        known[$2]++
    } else if (($2 ": *") in listed) {
        known[$2]++
    } else {
        print $2 ":" $3 ": " $4
        open[$2]++
        all++
    }
}
END {
    for (i = 1; i <= files; i++) {
        file = order[i]
        noticed = made[file] - known[file] - open[file]
        printf "%s: %d changes, %d noticed, %d unnoticed with a reason, %d without\n", file, made[file], noticed, known[file], open[file]
    }
    if (files == 0) print "nothing was changed; are the files where mutate.sh says?" > "/dev/stderr"
    exit (files == 0 || all > 0)
}
