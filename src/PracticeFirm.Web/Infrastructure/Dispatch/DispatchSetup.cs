using FluentValidation;
using MediatR;
using PracticeFirm.Web.Infrastructure.Live;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>Wires the dispatcher, its behaviours and every slice in this assembly.</summary>
public static class DispatchSetup
{
    public static WebApplicationBuilder AddDispatch(this WebApplicationBuilder builder)
    {
        builder.Services.AddDispatch(builder.Configuration);
        return builder;
    }

    public static IServiceCollection AddDispatch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<UserSource>();
        services.AddScoped<SeenEpochs>();
        services.AddScoped<IDispatcher, Dispatcher>();
        services.AddScoped<MessageContext>();
        services.AddScoped(sp => sp.GetRequiredService<MessageContext>().Actor);
        services.AddScoped(sp => sp.GetRequiredService<MessageContext>().Db
            ?? throw new InvalidOperationException("The firm's database is there for messages about a firm only."));
        services.AddSingleton<SchoolGate>();
        services.AddSingleton<EmployeeIds>();
        services.AddSingleton<FirmLive>();
        services.AddSingleton<SchoolLive>();

        services.AddScoped<ServiceFactory>(sp => sp.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan => scan.FromAssemblyOf<Dispatcher>()
            .AddClasses(c => c.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime());

        // The order is the order of the layers, outermost first.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorisationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(EvidenceBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehavior<,>));

        services.AddAutoMapper(config =>
        {
            config.LicenseKey = configuration["AutoMapper:LicenseKey"];
            config.AddMaps(typeof(Dispatcher).Assembly);
        });
        return services;
    }
}
