#compdef sockconf
# Completes command lines of sockconf in zsh: as the file _sockconf in a folder of fpath, or source <(sockconf completion zsh) after compinit
_sockconf() {
    # Words without quotes, the last one up to the cursor. A program that cannot be found as it was typed is called by its name.
    local line="sockconf ${(j: :)${(@Q)words[2,CURRENT-1]}} ${(Q)PREFIX}" program=${(Q)${~words[1]}}
    (( $+commands[$program] )) || [[ -x $program ]] || program=sockconf
    local -a found whole begun
    found=("${(@f)$(command -- $program "[suggest:${#line}]" "$line" 2>/dev/null)}")
    found=(${found:#})
    begun=(${(M)found:#*[/:]})
    whole=(${found:#*[/:]})
    if (( ${#found} == 0 )); then
        [[ $PREFIX == --*=* ]] && compset -P '*='
        _files
        return
    fi
    # Names of options are found in small letters too.
    local any_case='m:{a-zA-Z}={A-Za-z}'
    # What ends so is only a beginning.
    (( ${#begun} )) && compadd -M "$any_case" -S '' -a begun
    (( ${#whole} )) && compadd -M "$any_case" -a whole
}
if [[ $funcstack[1] == _sockconf ]]; then
    _sockconf "$@"
else
    compdef _sockconf sockconf
fi
