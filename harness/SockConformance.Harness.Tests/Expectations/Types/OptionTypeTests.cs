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

    [TestCase("bytes:")]
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
    public string? A_structure_may_be_written_out(string layout) =>
        OptionType.Parse(layout) is { } type ? string.Join(' ', type.FieldNames) : null;

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
}
