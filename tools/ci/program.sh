# program.sh: read by scripts that call 'sockconf'. It is the program that SOCKCONF names, else the installed one, else that of this clone. The
# script has set 'here' to its own folder, which is one of tools/.
sockconf() {
    if [ -n "${SOCKCONF:-}" ]; then
        "$SOCKCONF" "$@"
    elif command -v sockconf >/dev/null 2>&1; then
        command sockconf "$@"
    else
        dotnet run --project "$here/../sockconf" -c Release -- "$@"
    fi
}
