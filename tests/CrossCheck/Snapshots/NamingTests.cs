using System.Diagnostics.CodeAnalysis;

namespace Harness.CrossCheck.Snapshots;

/// <summary>How files are called. These hold under Verify.Xunit and under SystemVerify.</summary>
public sealed class NamingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Type_and_method_give_the_name() =>
        Assert.Equal("NamingTests.Type_and_method_give_the_name.received.txt", await NameOf(Verify("a")));

    [Fact]
    public async Task The_parts_can_be_replaced() =>
        Assert.Equal("T.M.received.md", await NameOf(Verify("a", "md").UseTypeName("T").UseMethodName("M")));

    [Fact]
    public async Task A_file_name_replaces_everything() =>
        Assert.Equal("cnn filter.update.received.txt", await NameOf(Verify("a").UseFileName("cnn filter.update")));

    [Theory]
    [InlineData("plain", 1, "_name=plain_count=1")]
    [InlineData("a\"b\\c<d>e|f:g*h?i/j", -2, "_name=a-b-c-d-e-f-g-h-i-j_count=-2")]
    [InlineData("tab\tline\nend\u0001", 0, "_name=tab-line-end-_count=0")]
    [InlineData("∂L/∂W é=_,[]#%", 7, "_name=∂L-∂W é=_,[]#%_count=7")]
    [InlineData(null, 3, "_name=null_count=3")]
    [InlineData("", 3, "_name=_count=3")]
    public async Task Texts_and_integers_are_written_so(string? name, int count, string expected)
    {
        string method = nameof(Texts_and_integers_are_written_so);
        Assert.Equal($"NamingTests.{method}{expected}.received.txt", await NameOf(Verify("a").UseParameters(name, count)));
    }

    public static TheoryData<object?, string> Values => new()
    {
        { true, "True" },
        { 0.1, "0.1" },
        { 1e-20, "1E-20" },
        { -1.5f, "-1.5" },
        { 2.50m, "2.50" },
        { double.NaN, "NaN" },
        { 123456789012L, "123456789012" },
        { (byte)7, "7" },
        { 'c', "c" },
        { '/', "-" },
        { DayOfWeek.Monday, "Monday" },
        { new[] { 1, 2, 3 }, "1,2,3" },
        { new[] { "a/b", null, "c" }, "a-b,null,c" },
        { Array.Empty<double>(), "[]" },
        { new List<double> { 0.5 }, "0.5" },
        { new[] { new[] { 1, 2 }, [3], [] }, "[1,2],[3],[]" },
        { new HashSet<int> { 4 }, "4" },
        { Version.Parse("1.2"), "1.2" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Values_are_written_so(object? value, string expected)
    {
        Assert.Equal(
            $"NamingTests.Values_are_written_so_value={expected}.received.txt", await NameOf(Verify("a").UseParameters(value)));
    }

    [Fact]
    public async Task A_test_without_parameters_takes_none() => Assert.Equal(
        "NamingTests.A_test_without_parameters_takes_none.received.txt", await NameOf(Verify("a").UseParameters(1)));

    [Theory]
    [InlineData(1)]
    public async Task More_arguments_than_parameters_are_refused(int one) =>
        await Assert.ThrowsAnyAsync<Exception>(async () => await Verify("a").UseDirectory(folder.Path).UseParameters(one, 2));

    [Fact]
    public async Task A_prefix_serves_once()
    {
        folder.Write("NamingTests.A_prefix_serves_once.verified.txt", "a");
        await Verify("a").UseDirectory(folder.Path);
        Exception failure = await Assert.ThrowsAnyAsync<Exception>(async () => await Verify("a").UseDirectory(folder.Path));
        Assert.StartsWith(
            $"The prefix has already been used: {folder.File("NamingTests.A_prefix_serves_once")}", failure.Message, StringComparison.Ordinal);
        await Verify("a").UseDirectory(folder.Path).DisableRequireUniquePrefix();
    }

    [Fact]
    public async Task The_same_file_under_two_extensions_is_a_prefix_used_twice()
    {
        folder.Write("x.verified.txt", "a");
        await Verify("a").UseDirectory(folder.Path).UseFileName("x");
        await Assert.ThrowsAnyAsync<Exception>(async () => await Verify("a", "md").UseDirectory(folder.Path).UseFileName("x"));
    }

    [Fact]
    public async Task A_missing_directory_is_made_and_a_relative_one_counts_from_the_source()
    {
        string source = folder.File("Some.cs");
        await Assert.ThrowsAnyAsync<Exception>(async () => await Verify("a", sourceFile: source).UseDirectory("deep/er").DisableDiff());
        string made = Path.Combine(folder.Path, "deep", "er");
        string only = Assert.Single(Directory.GetFiles(made));
        Assert.StartsWith("NamingTests.", Path.GetFileName(only), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_name_and_its_parts_exclude_each_other()
    {
        VerifySettings file = new();
        file.UseFileName("x");
        Assert.ThrowsAny<Exception>(() => file.UseTypeName("T"));
        Assert.ThrowsAny<Exception>(() => file.UseMethodName("M"));
        Assert.ThrowsAny<Exception>(() => file.UseParameters(1));
        VerifySettings type = new();
        type.UseTypeName("T");
        Assert.ThrowsAny<Exception>(() => type.UseFileName("x"));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_file_name_is_no_path(string name)
    {
        VerifySettings settings = new();
        Assert.ThrowsAny<ArgumentException>(() => settings.UseFileName(name));
        Assert.ThrowsAny<ArgumentException>(() => settings.UseTypeName(name));
        Assert.ThrowsAny<ArgumentException>(() => settings.UseMethodName(name));
    }

    [Fact]
    public async Task Settings_are_copied_and_can_be_shared()
    {
        VerifySettings shared = new();
        shared.UseDirectory(folder.Path);
        Assert.Equal("x.received.txt", await NameOf(Verify("a", shared).UseFileName("x")));
        Assert.Equal("y.received.txt", await NameOf(Verify("a", shared).UseFileName("y")));
    }

    [Fact]
    public async Task The_place_is_settled_before_the_first_verification()
    {
        await Assert.ThrowsAnyAsync<Exception>(async () => await Verify("a").UseDirectory(folder.Path).DisableDiff());
        Exception failure = Assert.ThrowsAny<Exception>(() => DerivePathInfo((_, _, _, _) => new PathInfo()));
        Assert.Contains("[ModuleInitializer]", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/r/tests/CrossCheck/Problems/FooTests.cs", "/r/snapshots/Problems")]
    [InlineData("/r/tests/CrossCheck/FooTests.cs", "/r/snapshots")]
    [InlineData("/elsewhere/FooTests.cs", "/elsewhere")]
    public void Snapshots_have_the_folders_of_the_tests(string source, string expected) => Assert.Equal(
        Path.GetFullPath(expected),
        Path.GetFullPath(ModuleInitializer.SnapshotDirectory(Path.GetFullPath(source), Path.GetFullPath("/r/tests/CrossCheck/"))));

    private async Task<string> NameOf(SettingsTask task)
    {
        string[] before = folder.Names;
        await Assert.ThrowsAnyAsync<Exception>(() => task.UseDirectory(folder.Path).DisableDiff().ToTask());
        return Assert.Single(folder.Names.Except(before));
    }

    [SuppressMessage("Design", "CA1034", Justification = "The name of a nested class is what is tested.")]
    public sealed class Inner : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public void Dispose() => folder.Dispose();

        [Fact]
        public async Task A_nested_class_is_named_with_the_one_around_it()
        {
            folder.Write("NamingTests.Inner.A_nested_class_is_named_with_the_one_around_it.verified.txt", "a");
            await Verify("a").UseDirectory(folder.Path);
        }
    }
}
