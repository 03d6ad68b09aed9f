using FluentValidation;
using FluentValidation.Validators;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Architecture;

public sealed class MessageTests
{
    [Fact]
    public void Every_message_says_who_may_send_it()
    {
        Assert.True(Messages.All.Count > 40, $"Only {Messages.All.Count} messages found.");

        Assert.All(Messages.All, m => Assert.True(Messages.RuleOf(m) is not null, $"{m.FullName} has no rule."));
    }

    [Fact]
    public void Messages_about_a_firm_are_for_those_who_have_a_part_in_it_and_changes_for_those_who_work_there()
    {
        var firm = Messages.All.Where(m => Messages.Is(m, typeof(IFirmMessage<>))).ToList();
        var commands = firm.Where(m => Messages.Is(m, typeof(IFirmCommand<>))).ToList();
        Assert.True(commands.Count > 15, $"Only {commands.Count} commands found.");

        Assert.All(firm, m => Assert.Contains(Messages.RuleOf(m)!.Value, new[] { Access.FirmReader, Access.FirmWorker, Access.Teacher }));
        Assert.All(commands, m => Assert.Contains(Messages.RuleOf(m)!.Value, new[] { Access.FirmWorker, Access.Teacher }));
    }

    [Fact]
    public void A_message_is_one_thing_only()
    {
        Type[] rooms = [typeof(IFirmMessage<>), typeof(ISchoolMessage<>)];
        Type[] kinds = [typeof(IFirmQuery<>), typeof(IFirmCommand<>), typeof(ISchoolQuery<>), typeof(ISchoolCommand<>)];

        Assert.All(Messages.All, m => Assert.Single(rooms, room => Messages.Is(m, room)));
        Assert.All(Messages.All.Where(m => Messages.Is(m, typeof(IFirmMessage<>))), m => Assert.Single(kinds, kind => Messages.Is(m, kind)));
        Assert.All(Messages.All, m => Assert.True(kinds.Count(kind => Messages.Is(m, kind)) <= 1, $"{m.FullName} both reads and changes."));
    }

    [Fact]
    public void Every_message_has_exactly_one_handler()
    {
        var handled = Code.Web.GetTypes().Where(t => !t.IsAbstract)
            .SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .GroupBy(i => i)
            .ToDictionary(g => g.Key, g => g.Count());

        Assert.All(Messages.All, m =>
            Assert.Equal((m, 1), (m, handled.GetValueOrDefault(typeof(IRequestHandler<,>).MakeGenericType(m, typeof(Result<>).MakeGenericType(Messages.YieldOf(m)))))));
        Assert.Equal(Messages.All.Count, handled.Count);
    }

    [Fact]
    public async Task Every_rule_of_a_validator_has_a_code()
    {
        await using var firm = await TestFirm.Open();
        var validators = Code.Web.GetTypes().Where(t => !t.IsAbstract && typeof(IValidator).IsAssignableFrom(t)).ToList();
        var components = validators
            .Select(t => (IValidator)ActivatorUtilities.CreateInstance(firm.Services, t))
            .SelectMany(v => v.CreateDescriptor().Rules.SelectMany(r => r.Components, (r, c) => (Validator: v, Rule: r, Component: c)))
            .Where(x => x.Component.Validator is not IChildValidatorAdaptor)
            .ToList();
        Assert.True(components.Count >= validators.Count && validators.Count > 0, "No rules found.");

        Assert.All(components, x => Assert.True(
            x.Component.ErrorCode?.Contains('.', StringComparison.Ordinal) == true,
            $"{x.Validator.GetType().FullName}, {x.Rule.PropertyName}, {x.Component.Validator.Name}: no error code."));
    }

    [Fact]
    public async Task Every_projection_fills_its_whole_model()
    {
        await using var firm = await TestFirm.Open();
        var mapping = firm.Services.GetRequiredService<AutoMapper.IConfigurationProvider>();
        Assert.Contains(Code.Web.GetTypes(), t => typeof(AutoMapper.Profile).IsAssignableFrom(t));

        mapping.AssertConfigurationIsValid();
    }
}
