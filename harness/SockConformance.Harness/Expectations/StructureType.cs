namespace SockConformance.Harness.Expectations;

/// <summary>A structure, as data.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Layout">Its layout as the protocol writes it: <c>{name:char*16,arg:char*240}</c>.</param>
/// <param name="Fields">The names of its fields.</param>
public sealed record StructureType(string Name, string Layout, IReadOnlyList<string> Fields);
