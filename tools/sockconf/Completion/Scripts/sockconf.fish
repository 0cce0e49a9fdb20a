# Completes command lines of sockconf in fish: into ~/.config/fish/completions/sockconf.fish
function __sockconf_complete
    set -l line (commandline -cp)
    set -l program (commandline -opc)[1]
    set line "sockconf "(string replace -r '^\s*\S+\s*' '' -- $line)
    set -l found ($program "[suggest:"(string length -- $line)"]" $line 2>/dev/null)
    if set -q found[1]
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c sockconf -f -a '(__sockconf_complete)'
