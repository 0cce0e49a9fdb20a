# Completes command lines of sockconf in bash: source <(sockconf completion bash)
_sockconf() {
    local line=${COMP_LINE:0:COMP_POINT} words word last=${COMP_WORDS[COMP_CWORD]} program=${1//\\/} IFS=$'\n'
    # Without quotes. A program that cannot be found as it was typed is called by its name.
    line=sockconf${line#"$1"}
    line=${line//[\"\']/}
    last=${last//[\"\']/}
    program=${program/#\~/$HOME}
    type -P "$program" >/dev/null || program=sockconf
    words=$("$program" "[suggest:${#line}]" "$line" 2>/dev/null)
    # bash parts words at ':', '=' and '@' too, the program only at blanks: what stands before the last of these is there already.
    # An '@' itself is taken for the beginning of the word behind it.
    word=${line##*[[:blank:]]}
    local skip=${word%"$last"}
    case $last in
    [:=]) skip=$word ;;
    esac
    skip=${skip%@}
    COMPREPLY=()
    local one=
    for one in $words; do
        COMPREPLY+=("${one#"$skip"}")
    done
    # What ends so is only a beginning.
    case ${#COMPREPLY[@]}${one: -1} in
    1[/:]) compopt -o nospace 2>/dev/null ;;
    esac
}
complete -o bashdefault -o default -F _sockconf sockconf
