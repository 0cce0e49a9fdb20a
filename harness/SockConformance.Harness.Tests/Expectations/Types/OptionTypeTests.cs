using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Tests.Expectations.Types;

/// <summary>What a type is stands in one place: its layout, its size, its fields, and what C calls it.</summary>
public sealed class OptionTypeTests
{
    private static readonly Dictionary<string, StructureType> Structures = new()
    {
        ["pair"] = new("pair", "{first:u16,second:char*8}", ["first", "second"]),
        ["sock_fprog"] = new("sock_fprog", "{count:u16,filter:ptr}", ["count", "filter"]),
    };

    [TestCase("int", TypeShape.Integer, 4, "int")]
    [TestCase("u64", TypeShape.Integer, 8, "uint64_t")]
    [TestCase("long", TypeShape.Integer, null, "long")]
    [TestCase("ptr", TypeShape.Integer, null, "const void *")]
    [TestCase("linger", TypeShape.Structure, null, "struct linger")]
    [TestCase("bytes:3", TypeShape.Bytes, 3, "unsigned char[3]")]
    [TestCase("string", TypeShape.Text, null, "char[]")]
    [TestCase("sock_fprog", TypeShape.Structure, null, "struct sock_fprog")]
    [TestCase("pair", TypeShape.Structure, null, null)]
    public void A_type_has_a_shape_a_name_in_C_and_a_size_if_all_systems_agree(
        string name, TypeShape shape, int? size, string? c)
    {
        var type = OptionType.Find(name, Structures)!;

        Assert.That((type.Shape, type.Size, type.C), Is.EqualTo((shape, size, c)));
    }

    [TestCase("fd", TypeShape.Integer, 4, "int")]
    [TestCase("ifindex", TypeShape.Integer, 4, "unsigned")]
    [TestCase("ifindex-net", TypeShape.Integer, 4, "uint32_t")]
    [TestCase("in4", TypeShape.Address, 4, "struct in_addr")]
    [TestCase("in6", TypeShape.Address, 16, "struct in6_addr")]
    [TestCase("sockaddr4", TypeShape.Address, 16, "struct sockaddr_in")]
    [TestCase("sockaddr6", TypeShape.Address, 28, "struct sockaddr_in6")]
    [TestCase("storage", TypeShape.Address, 128, "struct sockaddr_storage")]
    [TestCase("in4*", TypeShape.List, null, "struct in_addr[]")]
    [TestCase("u8*", TypeShape.List, null, "uint8_t[]")]
    [TestCase("bpf*", TypeShape.List, null, "struct sock_filter[]")]
    [TestCase("group_req", TypeShape.Structure, null, "struct group_req")]
    [TestCase("ip_msfilter", TypeShape.Structure, null, "struct ip_msfilter")]
    public void An_address_an_interface_and_a_list_are_types_too(string name, TypeShape shape, int? size, string c)
    {
        var type = OptionType.Find(name)!;

        Assert.That((type.Shape, type.Size, type.C), Is.EqualTo((shape, size, c)));
    }

    [Test]
    public void Each_type_of_the_driver_stands_in_the_table_of_the_protocol() =>
        Assert.That(OptionType.BuiltIn.Select(t => t.Name).Except(FirstCells("harness/driver/PROTOCOL.md")), Is.Empty);

    [Test]
    public void Each_type_stands_in_the_table_of_the_expectations() =>
        Assert.That(OptionType.Names().Except(FirstCells("expectations/README.md")), Is.Empty);

    [TestCase("bytes:")]
    [TestCase("ptr*")]
    [TestCase("fd*")]
    [TestCase("char*")]
    [TestCase("bytes:-1")]
    [TestCase("bytes:4x")]
    [TestCase("{a:int}")]
    [TestCase("pairs")]
    public void Another_name_is_no_type(string name) => Assert.That(OptionType.Find(name, Structures), Is.Null);

    [TestCase("pair", ExpectedResult = "first second")]
    [TestCase("linger", ExpectedResult = "onoff seconds")]
    [TestCase("timeval", ExpectedResult = "sec usec")]
    [TestCase("int", ExpectedResult = "value")]
    public string A_request_gives_its_value_by_these_names(string name) =>
        string.Join(' ', OptionType.Find(name, Structures)!.FieldNames);

    [TestCase("millis", ExpectedResult = true)]
    [TestCase("timeval", ExpectedResult = true)]
    [TestCase("linger", ExpectedResult = false)]
    [TestCase("u32", ExpectedResult = false)]
    public bool A_time_is_a_value_of_some(string name) => OptionType.Find(name)!.IsTime;

    [TestCase("{a:u8,b:char*4,c:u8*2,d:ptr}", ExpectedResult = "a b c d")]
    [TestCase("{a:u8,b}", ExpectedResult = null)]
    [TestCase("{a:float}", ExpectedResult = null)]
    [TestCase("{a:char*x}", ExpectedResult = null)]
    [TestCase("{a:in4,b:storage,c:ifindex-net,d:in4*}", ExpectedResult = "a b c d")]
    [TestCase("{a:in4*,b:in4}", ExpectedResult = null)]
    [TestCase("{a:errno}", ExpectedResult = null)]
    [TestCase("{a:linger}", ExpectedResult = null)]
    [TestCase("{a:u8*0}", ExpectedResult = null)]
    public string? A_structure_may_be_written_out(string layout) =>
        OptionType.Parse(layout) is { } type ? string.Join(' ', type.FieldNames) : null;

    [TestCase("ip_mreq_source", "linux", "{multiaddr:in4,interface:in4,sourceaddr:in4}")]
    [TestCase("ip_mreq_source", "winsock", "{multiaddr:in4,sourceaddr:in4,interface:in4}")]
    [TestCase("in_pktinfo", "linux", "{ifindex:ifindex,spec_dst:in4,addr:in4}")]
    [TestCase("in_pktinfo", "netbsd", "{addr:in4,ifindex:ifindex}")]
    [TestCase("ip_mreqn", "winsock", null)]
    [TestCase("ip_mreq", "winsock", "{multiaddr:in4,interface:in4}")]
    public void A_structure_of_the_headers_is_laid_out_as_the_platform_has_it(string name, string platform, string? layout) =>
        Assert.That(OptionType.Find(name, platform: platform)?.Layout, Is.EqualTo(layout));

    [Test]
    public void A_structure_of_the_file_comes_before_the_headers()
    {
        var own = new Dictionary<string, StructureType> { ["ip_mreq"] = new("ip_mreq", "{group:in4}", ["group"]) };

        Assert.That(OptionType.Find("ip_mreq", own)!.FieldNames, Is.EqualTo(new[] { "group" }));
    }

    [TestCase("group_req", ExpectedResult = "gr_interface gr_group")]
    [TestCase("sock_fprog", ExpectedResult = "len filter")]
    [TestCase("in6_pktinfo", ExpectedResult = "ipi6_addr ipi6_ifindex")]
    public string A_field_has_the_name_that_C_gives_the_member(string name) =>
        string.Join(' ', OptionType.Find(name)!.Fields.Select(f => f.Member));

    [TestCase("u8*", ExpectedResult = true)]
    [TestCase("ip_msfilter", ExpectedResult = true)]
    [TestCase("group_req", ExpectedResult = false)]
    [TestCase("string", ExpectedResult = false)]
    public bool Some_are_as_long_as_their_last_elements_reach(string name) => OptionType.Find(name)!.IsOpen;

    [Test]
    public void Linger_has_fields_of_another_size_on_Windows()
    {
        var field = OptionType.Find("linger")!.Fields[0];

        Assert.That((field.IntegerOn(windows: false)!.Name, field.IntegerOn(windows: true)!.Name), Is.EqualTo(("int", "u16")));
    }

    [TestCase("long", false, ExpectedResult = 8)]
    [TestCase("long", true, ExpectedResult = 4)]
    [TestCase("ptr", true, ExpectedResult = 8)]
    public int A_long_is_shorter_on_Windows_and_a_pointer_is_not(string name, bool windows) =>
        IntegerType.Find(name)!.BytesOn(windows);

    /// <summary>What the first column of a file's tables names in backquotes.</summary>
    private static IEnumerable<string> FirstCells(string file) =>
        File.ReadLines(Repository.Path(file)).Where(l => l.StartsWith('|')).SelectMany(l => l.Split('|')[1].Split('`'));
}
