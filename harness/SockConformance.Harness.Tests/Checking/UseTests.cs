namespace SockConformance.Harness.Tests.Checking;

/// <summary>Uses of options are found in each language, and only there where they are code.</summary>
public sealed class UseTests
{
    [TestCase("a.c", "x(SO_KEEPALIVE);", "1:3 SO_KEEPALIVE")]
    [TestCase("a.c", "uv_tcp_keepalive(t, 1, 2);", "1:1 uv_tcp_keepalive")]
    [TestCase("a.cpp", "\n  x(SO_KEEPALIVE);", "2:5 SO_KEEPALIVE")]
    [TestCase("a.cs", "s.Set(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, 1);", "1:50 SocketOptionName.KeepAlive")]
    [TestCase("a.cs", "TcpClient c; c.Probed = true;", "1:16 TcpClient.Probed")]
    [TestCase("a.go", "unix.SO_KEEPALIVE", "1:6 SO_KEEPALIVE")]
    [TestCase("a.go", "import net; c.SetKeepAlive(true)", "1:15 net.TCPConn.SetKeepAlive")]
    [TestCase("a.rs", "libc::SO_KEEPALIVE", "1:7 SO_KEEPALIVE")]
    [TestCase("a.rs", "set(fd, sockopt::KeepAlive, &true)", "1:18 nix::sys::socket::sockopt::KeepAlive")]
    [TestCase("a.rs", "use socket2::Socket; s.set_keepalive(true)", "1:24 socket2::Socket::set_keepalive")]
    [TestCase("a.py", "s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)", "1:40 SO_KEEPALIVE")]
    [TestCase("a.py", "s = socket.create_server(a)", "1:12 socket.create_server")]
    [TestCase("a.java", "c.setOption(StandardSocketOptions.SO_KEEPALIVE, true);", "1:35 SO_KEEPALIVE")]
    [TestCase("a.java", "Socket s; s.setKeepAlive(true);", "1:13 Socket.setKeepAlive")]
    [TestCase("a.js", "const net = require('net'); s.setKeepAlive(true);", "1:31 net.Socket.setKeepAlive")]
    [TestCase("a.ts", "import net from 'node:net'; f({ keepAlive: true });", "1:33 net.ServerOpts.keepAlive")]
    public void A_use_is_found_with_its_place(string file, string text, string use) =>
        Assert.That(CheckedCatalog.Uses(file, text), Is.EqualTo(new[] { use }));

    [TestCase("a.c", "// SO_KEEPALIVE\n/* SO_KEEPALIVE\n SO_KEEPALIVE */")]
    [TestCase("a.c", "// goes on \\\n SO_KEEPALIVE")]
    [TestCase("a.cs", "/// <c>SO_KEEPALIVE</c>")]
    [TestCase("a.py", "# SO_KEEPALIVE")]
    [TestCase("a.rs", "/* /* */ SO_KEEPALIVE */")]
    public void A_comment_is_no_use(string file, string text) => Assert.That(CheckedCatalog.Uses(file, text), Is.Empty);

    [TestCase("a.c", "perror(\"SO_KEEPALIVE \\\" SO_KEEPALIVE\");")]
    [TestCase("a.c", "x('\\'', \"SO_KEEPALIVE\", 1'000'000, \"SO_KEEPALIVE\");")]
    [TestCase("a.cpp", "x = R\"--(\" SO_KEEPALIVE )--\";")]
    [TestCase("a.cs", "x = @\"a\\\"; y = \"SO_KEEPALIVE\";")]
    [TestCase("a.cs", "x = $\"SO_KEEPALIVE {{SO_KEEPALIVE}} {1}\";")]
    [TestCase("a.cs", "x = \"\"\"\n \" SO_KEEPALIVE\n \"\"\";")]
    [TestCase("a.cs", "#region What's SO_KEEPALIVE\n#endregion")]
    [TestCase("a.go", "x := `\" SO_KEEPALIVE`")]
    [TestCase("a.rs", "let x = r#\"\" SO_KEEPALIVE\"#; fn f<'a>(s: &'a str) { '\"'; \"SO_KEEPALIVE\" }")]
    [TestCase("a.py", "x = '''\n'SO_KEEPALIVE\n'''")]
    [TestCase("a.py", "x = rb\"SO_KEEPALIVE\"")]
    [TestCase("a.java", "x = \"\"\"\n  \" SO_KEEPALIVE \"\"\";")]
    [TestCase("a.js", "x = `SO_KEEPALIVE ${1} SO_KEEPALIVE`; y = /['\"/]SO_KEEPALIVE/;")]
    public void A_string_is_no_use(string file, string text) => Assert.That(CheckedCatalog.Uses(file, text), Is.Empty);

    [TestCase("a.c", "x = \"open\n SO_KEEPALIVE", 1)]
    [TestCase("a.cs", "x = $\"{ SO_KEEPALIVE }\";", 1)]
    [TestCase("a.js", "x = `${ a(SO_KEEPALIVE, `${SO_KEEPALIVE}`) }` + SO_KEEPALIVE;", 3)]
    [TestCase("a.js", "x = a / SO_KEEPALIVE / 2;", 1)]
    [TestCase("a.rs", "fn f<'a>(x: &'a u8) { g(SO_KEEPALIVE) }", 1)]
    [TestCase("a.c", "#define KEEP SO_KEEPALIVE", 1)]
    [TestCase("a.c", "#else\nx(SO_KEEPALIVE);", 1)]
    [TestCase("a.c", "x(SO_KEEPALIVE, SO_LINGER);", 2)]
    public void What_only_looks_like_a_string_or_a_comment_is_code(string file, string text, int uses) =>
        Assert.That(CheckedCatalog.Uses(file, text).Count(), Is.EqualTo(uses));

    [TestCase("a.c", "#ifdef SO_KEEPALIVE\n#endif\n#define SO_KEEPALIVE 9\n#undef SO_KEEPALIVE")]
    [TestCase("a.c", "if (c->cmsg_type == SO_KEEPALIVE) x();")]
    [TestCase("a.py", "SO_KEEPALIVE = 9")]
    [TestCase("a.py", "import socket\nloop.create_server(a)")]
    [TestCase("a.rs", "pub const SO_KEEPALIVE: c_int = 9;")]
    [TestCase("a.java", "MulticastChannel c; String.join(a, b);")]
    [TestCase("a.java", "t.setKeepAlive(true);")]
    [TestCase("a.cs", "s.Set(SocketOptionLevel.Tcp, SocketOptionName.KeepAlive, 1);")]
    [TestCase("a.js", "s.setKeepAlive(true);")]
    public void A_definition_a_question_and_a_name_of_something_else_are_no_use(string file, string text) =>
        Assert.That(CheckedCatalog.Uses(file, text), Is.Empty);

    [Test]
    public void A_runtime_s_own_constant_means_what_it_sets_there()
    {
        var use = CheckedCatalog.Check("a.java", "x(Extended.SO_NEWER);", "linux").Uses.Single();

        Assert.That(use.Id, Is.EqualTo("SOL_SOCKET/SO_KEEPALIVE"));
    }
}
