namespace SockConformance.Tool.Help;

/// <summary>What the help says of a command beside its own description and options.</summary>
/// <param name="Short">What it does, in one line of the list of commands.</param>
/// <param name="Examples">Two command lines, each without the program's name, and with a word on it behind <c>#</c>.</param>
internal sealed record CommandHelp(string Short, params string[] Examples)
{
    /// <summary>By the command's name.</summary>
    public static IReadOnlyDictionary<string, CommandHelp> ByName { get; } = new Dictionary<string, CommandHelp>
    {
        ["run"] = new(
            "runs the suite on this system or on other targets, and writes the site",
            "run                                    # this system; the site is out/index.html",
            "run --target wine --baseline old --fail-on regressed"),
        ["plan"] = new(
            "writes the requests for a driver on a machine without .NET",
            "plan netbsd > plan",
            "plan linux --only SO_LINGER > plan     # some cases"),
        ["judge"] = new(
            "judges what a driver wrote elsewhere, or an old run file",
            "judge transcript --name my-netbsd",
            "judge out/runs/local.jsonl             # by the expectations as they are now"),
        ["targets"] = new(
            "what can be run here, and what is missing for the rest",
            "targets",
            "targets --targets my-targets.yaml      # with your own"),
        ["target"] = new(
            "writes the definition of a target of your own",
            "target new my-board --kind ssh",
            "target new alpine --kind container --file my-targets.yaml"),
        ["smoke"] = new(
            "whether a target starts, and can be believed",
            "smoke local",
            "smoke ssh:me@board"),
        ["bench"] = new(
            "what a get and a set of each option cost",
            "bench",
            "bench --target gvisor --only 'SO_RCV*'"),
        ["scan"] = new(
            "which numbers are options that the expectations do not know",
            "scan --out before                      # then update the system, and scan --out after",
            "scan --diff before after"),
        ["report"] = new(
            "writes the site of run files",
            "report out/runs",
            "report out/runs --single-file          # one file, to be mailed"),
        ["serve"] = new(
            "serves the site to browsers here, and loads open pages again after each run",
            "serve                                  # out/, on a port that is free",
            "serve site --port 8080"),
        ["export"] = new(
            "writes the matrix as JSON, CSV, Markdown, JUnit XML or badges",
            "export out/runs --format markdown",
            "export out/runs --format junit --out conformance.xml"),
        ["diff"] = new(
            "what changed between two runs",
            "diff before.jsonl after.jsonl",
            "diff before.jsonl after.jsonl --format markdown --out changes.md"),
        ["watch"] = new(
            "what an update brought since the last runs, which it keeps",
            "watch kept out/runs",
            "watch kept out/runs --dry-run --format markdown"),
        ["compare"] = new(
            "what a target answers differently from the platform's own system",
            "compare local gvisor",
            "compare local wine.jsonl --format json"),
        ["history"] = new(
            "since which release, and until which, a system gives an answer",
            "history SO_PEEK_OFF",
            "history --between 6.1 6.12"),
        ["accept"] = new(
            "lists the divergences of a run as known",
            "accept out/runs/wine.jsonl --dry-run",
            "accept out/runs/wine.jsonl --remove-stale"),
        ["list"] = new(
            "the options and contracts, or the cases of a platform",
            "list --only 'IPPROTO_TCP/*'",
            "list --cases linux --only SO_LINGER"),
        ["explain"] = new(
            "what is promised of an option, by its name, number or another language's name",
            "explain SO_RCVTIMEO                    # or 4102, IPPROTO_IP/13, SocketOptionName.IPv6Only, 'dual stack'",
            "explain SO_LINGER/blocks               # one case: its steps, and what is expected of them"),
        ["errors"] = new(
            "what each system and .NET call an error, by its name or number",
            "errors WouldBlock",
            "errors 10022"),
        ["reproduce"] = new(
            "a case as a program of its own, in C or C#",
            "reproduce SOL_SOCKET/SO_RCVBUF/doubled/tcp4 > doubled.c",
            "reproduce 'SO_LINGER/*' --language csharp --out programs"),
        ["check"] = new(
            "what your sources should take into account of the options that they use",
            "check src --systems 'linux >= 5.10, windows 10'",
            "check src --systems netbsd --sarif --out check.sarif --fail-on missing"),
        ["lint"] = new(
            "checks the expectations",
            "lint",
            "lint --expectations my-expectations"),
        ["coverage"] = new(
            "which sentences of a document have claims and cases",
            "coverage",
            "coverage linux-tcp.7"),
        ["symbols"] = new(
            "writes the list of names that the driver looks up in headers",
            "symbols",
            "symbols --check                        # whether the list is what the expectations ask for"),
        ["completion"] = new(
            "writes a script by which your shell completes commands, options, targets and cases",
            "completion bash > ~/.local/share/bash-completion/completions/sockconf",
            "completion fish > ~/.config/fish/completions/sockconf.fish"),
    };
}
