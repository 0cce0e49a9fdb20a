# Completes command lines of sockconf in bash: source <(sockconf completion bash)
_sockconf() {
    local line=${COMP_LINE:0:COMP_POINT} words word IFS=$'\n'
    # bash parts words at ':', '=' and '@' too, the program only at blanks: what stands before the last of these is there already.
    # An '@' itself is taken for the beginning of the word behind it.
    word=${line##*[[:blank:]]}
    line="sockconf ${line#*[[:blank:]]}"
    words=$("${1/#\~/$HOME}" "[suggest:${#line}]" "$line" 2>/dev/null)
    local skip=${word%"${COMP_WORDS[COMP_CWORD]}"}
    case ${COMP_WORDS[COMP_CWORD]} in
    [:=]) skip=$word ;;
    esac
    skip=${skip%@}
    COMPREPLY=()
    local one
    for one in $words; do
        COMPREPLY+=("${one#"$skip"}")
    done
    # What ends so is only a beginning.
    case ${#COMPREPLY[@]}${COMPREPLY[0]: -1} in
    1[/:]) compopt -o nospace 2>/dev/null ;;
    esac
}
complete -o bashdefault -o default -F _sockconf sockconf
