using Microsoft.AspNetCore.Components;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Components;

/// <summary>
/// What every field has: a label, a hint, and the refusal that belongs to it, tied to the input for screen readers.
/// Give <see cref="Field"/> the name of the command's property: the error summary then links to the field, and inside an
/// <see cref="EntryForm"/> the refusal appears below it by itself.
/// </summary>
public abstract class FieldBase : ComponentBase, IDisposable
{
    private static int _count;
    private readonly string _ownId = "veld-" + Interlocked.Increment(ref _count);
    private string? _localError;

    /// <summary>What the field is called; always present, also when <see cref="HideLabel"/> keeps it out of sight.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The command's property, as in <c>Error.Field</c>.</summary>
    [Parameter]
    public string? Field { get; set; }

    /// <summary>Id of the input; by default <c>veld-{Field}</c>.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Name of the input in a posted form; only pages without a circuit need it.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>One short sentence below the label.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>A refusal given by the page itself; inside an <see cref="EntryForm"/> not needed.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Says "niet verplicht" behind the label.</summary>
    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>Keeps the label for screen readers only: in table cells under a column heading.</summary>
    [Parameter]
    public bool HideLabel { get; set; }

    /// <summary>Extra classes on the field: widths such as <c>w-short</c>, <c>w-medium</c>.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Any other attribute lands on the input itself: autocomplete, maxlength, onkeydown.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [CascadingParameter]
    private EntryForm? Form { get; set; }

    // Cascaded apart from the form itself, so that new refusals render the fields they belong to.
    [CascadingParameter(Name = "FormErrors")]
    private IReadOnlyList<Error>? FormErrors { get; set; }

    /// <summary>Id of the input.</summary>
    public string InputId => Id ?? (Field is null ? _ownId : IdOf(Field));

    /// <summary>What was typed can't be read; goes before a refusal of the server.</summary>
    protected string? LocalError
    {
        get => _localError;
        set
        {
            _localError = value;
            Form?.Report(this, value is null ? null : new Error("Field.Invalid", value, Field ?? InputId));
        }
    }

    /// <summary>The message below the field.</summary>
    protected string? ShownError => LocalError ?? Error ?? (Field is null ? null : FormErrors?.FirstOrDefault(error => error.Field == Field)?.Message);

    /// <summary>The ids of hint and message, for aria-describedby.</summary>
    protected string? DescribedBy
    {
        get
        {
            var hint = Hint is null ? null : InputId + "-hint";
            var error = ShownError is null ? null : InputId + "-fout";
            return hint is null ? error : error is null ? hint : $"{hint} {error}";
        }
    }

    /// <summary>True or nothing, for aria-invalid.</summary>
    protected string? Invalid => ShownError is null ? null : "true";

    /// <summary>Bootstrap's classes of the input.</summary>
    protected string InputClass(string kind) => ShownError is null ? kind : kind + " is-invalid";

    /// <summary>The id that belongs to a command's property.</summary>
    public static string IdOf(string field) => "veld-" + field.Replace('.', '-').Replace('[', '-').Replace("]", "");

    public void Dispose()
    {
        Form?.Report(this, null);
        GC.SuppressFinalize(this);
    }
}
