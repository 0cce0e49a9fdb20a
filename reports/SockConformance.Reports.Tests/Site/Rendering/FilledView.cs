using System.Reflection;

namespace SockConformance.Reports.Tests.Site.Rendering;

/// <summary>Makes views of any type, with one text wherever there is a text.</summary>
/// <remarks>What is absent, empty or true, and how many items a list has, follows from the seed alone.</remarks>
internal sealed class FilledView(string text, int seed)
{
    private readonly Random random = new(seed);
    private readonly NullabilityInfoContext nullability = new();

    public object Make(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    private object? Value(ParameterInfo parameter)
    {
        bool optional = nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        return optional && random.Next(4) == 0 ? null : Value(parameter.ParameterType);
    }

    private object Value(Type type)
    {
        if (type == typeof(string))
            return random.Next(5) == 0 ? "" : text;
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(int))
            return random.Next(3);
        return type.IsGenericType ? Items(type.GetGenericArguments()[0]) : Make(type);
    }

    private Array Items(Type type)
    {
        var items = Array.CreateInstance(type, random.Next(3));
        for (int i = 0; i < items.Length; i++)
            items.SetValue(Value(type), i);
        return items;
    }
}
