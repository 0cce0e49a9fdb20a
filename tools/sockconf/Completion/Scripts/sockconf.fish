# Completes command lines of sockconf in fish: into ~/.config/fish/completions/sockconf.fish
function __sockconf_complete
    # Words as fish parts them: without quotes and ends of lines. A program that cannot be found as it was typed is called by its name.
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    set -l program (string replace -r '^~(?=/)' -- $HOME $words[1])
    command -q -- $program; or set program sockconf
    set -l line "sockconf "(string join ' ' -- $words[2..] (string replace -r '^["\']' '' -- $word))
    set -l found (command $program "[suggest:"(string length -- $line)"]" $line 2>/dev/null)
    if set -q found[1]
        printf '%s\n' $found
    else
        complete -C "'' $word"
    end
end
complete -c sockconf -f -a '(__sockconf_complete)'
