namespace SockConformance.Harness.Tests.Checking;

/// <summary>
/// What a program of Rust, Python, Go, JavaScript or C# does only on a system that it asks for by name is not told of others.
/// The option of the tests is there on Linux, and neither on NetBSD nor on Windows.
/// </summary>
public sealed class SystemGuardTests
{
    private const string Rust = "x(libc::SO_KEEPALIVE);";
    private const string Python = "x(socket.SO_KEEPALIVE)";
    private const string Go = "x(unix.SO_KEEPALIVE)";
    private const string Node = "x(c.SO_KEEPALIVE);";

    [TestCase("#[cfg(target_os = \"linux\")]\nfn f() { " + Rust + " }", false)]
    [TestCase("#[cfg(target_os = \"linux\")]\n#[inline]\nfn f() { " + Rust + " }", false)]
    [TestCase("#[cfg(any(target_os = \"linux\", target_os = \"android\"))] " + Rust, false)]
    [TestCase("#[cfg(all(unix, not(target_os = \"netbsd\")))] " + Rust, false)]
    [TestCase("#[cfg(windows)] mod a { } " + Rust, true)]
    [TestCase("#[cfg(windows)] const A: i32 = 1; " + Rust, true)]
    [TestCase("#[cfg(windows)] { " + Rust + " }", false)]
    [TestCase("#[cfg(unix)] " + Rust, true)]
    [TestCase("#[cfg(not(target_os = \"linux\"))] " + Rust, true)]
    [TestCase("#[cfg(feature = \"a\")] " + Rust, true)]
    [TestCase("#[cfg(target_family = \"windows\")] " + Rust, false)]
    [TestCase("#![cfg(target_os = \"linux\")]\nfn f() { " + Rust + " }", false)]
    [TestCase("fn f() { if cfg!(target_os = \"linux\") { " + Rust + " } }", false)]
    [TestCase("fn f() { if cfg!(target_os = \"linux\") { } else { " + Rust + " } }", true)]
    [TestCase("cfg_if! { if #[cfg(target_os = \"netbsd\")] { } else { " + Rust + " } }", false)]
    [TestCase("cfg_if! { if #[cfg(windows)] { } else if #[cfg(unix)] { " + Rust + " } else { } }", true)]
    [TestCase("fn f() { if std::env::consts::OS == \"linux\" { " + Rust + " } }", false)]
    public void Rust_is_compiled_for_the_system_that_cfg_names(string text, bool isTold) => Check("a.rs", text, isTold);

    [TestCase("if sys.platform == 'linux':\n  " + Python, false)]
    [TestCase("if sys.platform == 'linux': " + Python, false)]
    [TestCase("if sys.platform == 'linux':\n  y()\n" + Python, true)]
    [TestCase("if sys.platform != 'linux':\n  " + Python, true)]
    [TestCase("if 'linux' == sys.platform:\n  " + Python, false)]
    [TestCase("if sys.platform.startswith('linux'):\n  " + Python, false)]
    [TestCase("if sys.platform.startswith('net'):\n  " + Python, true)]
    [TestCase("if sys.platform.startswith(('win', 'darwin')):\n  " + Python, false)]
    [TestCase("if sys.platform in ('linux', 'darwin'):\n  " + Python, false)]
    [TestCase("if sys.platform not in ('linux', 'darwin'):\n  " + Python, true)]
    [TestCase("if platform.system() == 'Linux':\n  if a:\n    " + Python, false)]
    [TestCase("if os.name == 'nt':\n  y()\nelse:\n  " + Python, true)]
    [TestCase("if os.name == 'nt':\n  " + Python, false)]
    [TestCase("if os.name == 'posix':\n  " + Python, true)]
    [TestCase("if sys.platform == 'netbsd':\n  y()\nelif a:\n  " + Python, false)]
    [TestCase("if sys.platform == 'linux' and a:\n  " + Python, false)]
    [TestCase("if sys.platform == 'linux' or a:\n  " + Python, true)]
    [TestCase("if not sys.platform == 'linux':\n  " + Python, true)]
    [TestCase("if sys.platform == other:\n  " + Python, true)]
    [TestCase("if platform == 'linux':\n  " + Python, true)]
    [TestCase("def f():\n  if sys.platform != 'linux':\n    return\n  " + Python, false)]
    [TestCase("def f():\n  if sys.platform != 'linux':\n    return\ndef g():\n  " + Python, true)]
    [TestCase("def f():\n  if sys.platform != 'linux':\n    y()\n  " + Python, true)]
    public void Python_asks_for_the_system_as_it_runs(string text, bool isTold) => Check("a.py", text, isTold);

    [TestCase("if runtime.GOOS == \"linux\" {\n" + Go + "\n}", false)]
    [TestCase("if a := b(); runtime.GOOS == \"linux\" {\n" + Go + "\n}", false)]
    [TestCase("if runtime.GOOS == \"linux\" {\n}\n" + Go, true)]
    [TestCase("if runtime.GOOS != \"netbsd\" && a {\n" + Go + "\n}", false)]
    [TestCase("if runtime.GOOS == \"windows\" {\n} else if a {\n} else {\n" + Go + "\n}", true)]
    [TestCase("if a {\n} else if runtime.GOOS == \"linux\" {\n" + Go + "\n}", false)]
    [TestCase("func f() {\nif runtime.GOOS != \"linux\" {\nreturn\n}\n" + Go + "\n}", false)]
    [TestCase("func f() {\nif runtime.GOOS != \"linux\" {\nreturn\n}\n}\nfunc g() {\n" + Go + "\n}", true)]
    [TestCase("switch runtime.GOOS {\ncase \"linux\", \"android\":\n" + Go + "\n}", false)]
    [TestCase("switch runtime.GOOS {\ncase \"linux\":\ncase \"netbsd\":\n" + Go + "\n}", true)]
    [TestCase("switch runtime.GOOS {\ncase \"netbsd\":\ndefault:\n" + Go + "\n}", false)]
    [TestCase("switch runtime.GOOS {\ncase \"netbsd\":\nfallthrough\ncase \"linux\":\n" + Go + "\n}", true)]
    [TestCase("switch other {\ncase \"linux\":\n" + Go + "\n}", true)]
    public void Go_asks_for_the_system_as_it_runs(string text, bool isTold) => Check("a.go", text, isTold);

    [TestCase("if (process.platform === 'linux') { " + Node + " }", false)]
    [TestCase("if (process.platform === 'linux') " + Node, false)]
    [TestCase("if (process.platform === 'linux') y(); " + Node, true)]
    [TestCase("if (process.platform !== 'linux') { } else { " + Node + " }", false)]
    [TestCase("if (os.platform() == 'win32') { " + Node + " }", false)]
    [TestCase("if (!(process.platform === 'linux')) { " + Node + " }", true)]
    [TestCase("if ((a || b) && process.platform === 'linux') { " + Node + " }", false)]
    [TestCase("if (process.platform === 'linux' || a) { " + Node + " }", true)]
    [TestCase("if (process.platform !== 'linux') return; " + Node, false)]
    [TestCase("switch (process.platform) { case 'linux': " + Node + " break; case 'netbsd': y(); }", false)]
    [TestCase("switch (process.platform) { case 'netbsd': case 'linux': " + Node + " }", true)]
    [TestCase("switch (process.platform) { case 'netbsd': y(); break; default: " + Node + " }", false)]
    public void JavaScript_asks_for_the_system_as_it_runs(string text, bool isTold) => Check("a.js", text, isTold);

    [TestCase("if (OperatingSystem.IsLinux()) { x(SO_KEEPALIVE); }", false)]
    [TestCase("if (!OperatingSystem.IsLinux()) { x(SO_KEEPALIVE); }", true)]
    [TestCase("if (OperatingSystem.IsMacOS()) x(SO_KEEPALIVE);", false)]
    public void CSharp_asks_for_the_system_as_it_runs(string text, bool isTold) => Check("a.cs", text, isTold);

    private static void Check(string file, string text, bool isTold) =>
        Assert.That(CheckedCatalog.Findings("netbsd", text, file).Any(), Is.EqualTo(isTold));
}
